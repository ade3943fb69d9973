//! What comes in: plain text becomes an article and a list of losses
