//! The values of a row, as SQLite writes them.

use rusqlite::types::Value;

/// A number of one to nine bytes, and how many it took.
pub fn varint(bytes: &[u8]) -> Option<(i64, usize)> {
    let mut number: u64 = 0;
    for (at, byte) in bytes.iter().take(9).enumerate() {
        if at == 8 {
            return Some(((number << 8 | u64::from(*byte)).cast_signed(), 9));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((number.cast_signed(), at + 1));
        }
    }
    None
}

/// `None` where the bytes are not the values of exactly one row.
pub fn values(row: &[u8]) -> Option<Vec<Value>> {
    let (length, mut at) = varint(row)?;
    let length = usize::try_from(length).ok()?;
    let head = row.get(..length)?;
    let mut rest = row.get(length..)?;
    let mut values = Vec::new();
    while at < length {
        let (kind, read) = varint(head.get(at..)?)?;
        at += read;
        let size = size(kind)?;
        let (bytes, after) = rest.split_at_checked(size)?;
        values.push(value(kind, bytes)?);
        rest = after;
    }
    (rest.is_empty() && at == length).then_some(values)
}

fn size(kind: i64) -> Option<usize> {
    Some(match kind {
        0 | 8 | 9 => 0,
        1..=4 => usize::try_from(kind).ok()?,
        5 => 6,
        6 | 7 => 8,
        12.. => usize::try_from((kind - 12) / 2).ok()?,
        _ => return None,
    })
}

fn value(kind: i64, bytes: &[u8]) -> Option<Value> {
    Some(match kind {
        0 => Value::Null,
        1..=6 => Value::Integer(whole(bytes)),
        7 => Value::Real(f64::from_be_bytes(bytes.try_into().ok()?)),
        8 => Value::Integer(0),
        9 => Value::Integer(1),
        _ if kind % 2 == 0 => Value::Blob(bytes.to_vec()),
        _ => Value::Text(String::from_utf8(bytes.to_vec()).ok()?),
    })
}

/// Two's complement, the highest byte first.
fn whole(bytes: &[u8]) -> i64 {
    let sign = bytes
        .first()
        .map_or(0, |first| if first & 0x80 == 0 { 0 } else { -1 });
    bytes
        .iter()
        .fold(sign, |number, byte| number << 8 | i64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_length_are_read() {
        assert_eq!(varint(&[0x7f]), Some((127, 1)));
        assert_eq!(varint(&[0x81, 0x00]), Some((128, 2)));
        assert_eq!(varint(&[0xff; 9]), Some((-1, 9)));
        assert_eq!(varint(&[0x81]), None);
        assert_eq!(whole(&[0xff, 0x7f]), -129);
    }

    #[test]
    fn what_is_no_row_is_none() {
        assert_eq!(values(&[2, 1, 5]), Some(vec![Value::Integer(5)]));
        let broken: [&[u8]; 6] = [
            &[2, 1],
            &[2, 1, 5, 5],
            &[9, 1, 5],
            &[2, 10, 5],
            &[2, 15, 0xff],
            &[],
        ];
        for broken in broken {
            assert_eq!(values(broken), None, "{broken:?}");
        }
    }
}
