//! Patterns such as `{ngày}-{slug}`, by which files are named.

/// Puts a value in the place of each `{variable}` that has one; others stay as they are written.
pub fn filled(pattern: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        match after.split_once('}') {
            Some((variable, beyond)) => {
                match value(variable.trim()) {
                    Some(value) => text.push_str(&value),
                    None => {
                        text.push('{');
                        text.push_str(variable);
                        text.push('}');
                    }
                }
                rest = beyond;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}
