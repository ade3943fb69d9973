//! Whether a link leads anywhere. The schema of the page lets only http, https, mailto and tel stand in a link.

/// Whether the address could be followed by whoever reads the page: a name with a dot in it (RFC 3986, 3.2.2), a mailbox
/// at such a name (RFC 6068), a number of at least three digits (RFC 3966). Nothing is asked of the network.
pub fn leads_somewhere(address: &str) -> bool {
    let Some((scheme, rest)) = address.trim().split_once(':') else {
        return false;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|rest| {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            // A person's name and password have no place in what is published.
            !authority.contains('@') && is_host(without_port(authority))
        }),
        "mailto" => {
            let mailbox = rest.split('?').next().unwrap_or_default();
            mailbox
                .split_once('@')
                .is_some_and(|(person, host)| !person.is_empty() && is_host(host))
        }
        "tel" => {
            let number = rest.split(';').next().unwrap_or_default();
            let digits = number.chars().filter(char::is_ascii_digit).count();
            let known = |c: char| c.is_ascii_digit() || "+-.() ".contains(c);
            digits >= 3 && number.chars().all(known)
        }
        _ => false,
    }
}

fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.chars().all(|c| c.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// Labels with dots between them, in any script. A name without a dot is known within one house only.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    host.contains('.') && host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::leads_somewhere;

    #[test]
    fn an_address_leads_somewhere_or_it_does_not() {
        for good in [
            "https://phutho.gov.vn",
            "https://phutho.gov.vn:8443/tin?id=1#a",
            "http://xn--bcher-kva.example/",
            "https://báo.vn/tin",
            "https://113.160.0.1/",
            "mailto:toasoan@phutho.gov.vn?subject=Tin",
            "tel:+84-210-3846.647",
            "tel:113",
        ] {
            assert!(leads_somewhere(good), "{good}");
        }
        for bad in [
            "https://",
            "https://phutho",
            "https://localhost/x",
            "https://.gov.vn",
            "https://phutho..vn",
            "https://-phutho.vn",
            "https://ten:matkhau@phutho.gov.vn",
            "https:/phutho.gov.vn",
            "https://phutho.gov.vn:cong/",
            "mailto:toasoan",
            "mailto:@phutho.gov.vn",
            "tel:12",
            "tel:goi-cho-toi-123",
        ] {
            assert!(!leads_somewhere(bad), "{bad}");
        }
    }
}
