//! The publisher whose name stands on the page.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct House {
    /// "Cổng Thông tin điện tử tỉnh Phú Thọ"; may be empty.
    pub name: String,
    /// The portal's address, `https://…`; empty where there is none.
    pub address: String,
}
