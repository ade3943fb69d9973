//! Exposure, contrast and white balance as one curve for each channel.

use newsroom::photo::Tone;

/// Linear light in which bright tones begin to be held back, so that lightening does not burn them out.
const SHOULDER: f64 = 0.6;
/// What photographers call mid grey: a card that gives back this much of the light.
const MID_GREY: f64 = 0.18;

/// sRGB in, sRGB out: red, green, blue. Every curve rises or stays level; a tone of nothing is exactly the identity.
///
/// The steps: light is multiplied by 2^(`exposure`/100) and, for each channel, by a gain of the white balance that
/// leaves the brightness of grey alone; what would pass white is bent under it by a soft shoulder. Then `contrast` bends
/// the levels about mid grey: an S where it is positive, towards mid grey where it is negative.
#[must_use]
pub fn tone_curves(tone: &Tone) -> [[u8; 256]; 3] {
    if *tone == Tone::default() {
        let identity = std::array::from_fn(|level| level as u8);
        return [identity; 3];
    }
    let contrast = f64::from(tone.contrast.clamp(-100, 100)) / 100.0;
    gains(tone).map(|gain| {
        std::array::from_fn(|level| {
            let light = exposed(linear(level as f64 / 255.0), gain);
            let level = contrasted(encoded(light), contrast);
            (level * 255.0).round().clamp(0.0, 255.0) as u8
        })
    })
}

/// By how much the light of each channel is multiplied.
fn gains(tone: &Tone) -> [f64; 3] {
    let exposure = (f64::from(tone.exposure.clamp(-200, 200)) / 100.0).exp2();
    let warmth = f64::from(tone.temperature.clamp(-100, 100)) / 100.0;
    let magenta = f64::from(tone.tint.clamp(-100, 100)) / 100.0;
    // A third of a stop and a bit either way: what corrects a lamp or a shadow.
    let balance = [
        (0.35 * warmth).exp2(),
        (-0.35 * magenta).exp2(),
        (-0.45 * warmth).exp2(),
    ];
    // Rec. 709 luminance of a grey that was balanced so.
    let luminance = 0.2126 * balance[0] + 0.7152 * balance[1] + 0.0722 * balance[2];
    balance.map(|gain| exposure * gain / luminance)
}

fn exposed(light: f64, gain: f64) -> f64 {
    let bright = light * gain;
    if gain <= 1.0 || bright <= SHOULDER {
        return bright.min(1.0);
    }
    // From the shoulder, where the slope goes on unbroken, to white, which stays white.
    let slope = (gain - SHOULDER) / (1.0 - SHOULDER);
    let along = (bright - SHOULDER) / (gain - SHOULDER);
    SHOULDER + (1.0 - SHOULDER) * slope * along / (1.0 + (slope - 1.0) * along)
}

fn contrasted(level: f64, contrast: f64) -> f64 {
    let middle = encoded(MID_GREY);
    if contrast <= 0.0 {
        return level + (middle - level) * 0.5 * -contrast;
    }
    let steepness = (0.8 * contrast).exp2();
    if level < middle {
        middle * (level / middle).powf(steepness)
    } else {
        1.0 - (1.0 - middle) * ((1.0 - level) / (1.0 - middle)).powf(steepness)
    }
}

/// IEC 61966-2-1.
fn linear(level: f64) -> f64 {
    if level <= 0.040_45 {
        level / 12.92
    } else {
        ((level + 0.055) / 1.055).powf(2.4)
    }
}

/// IEC 61966-2-1.
fn encoded(light: f64) -> f64 {
    if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_tone_is_exactly_the_identity() {
        for curve in tone_curves(&Tone::default()) {
            assert!(
                curve
                    .iter()
                    .enumerate()
                    .all(|(level, out)| level == usize::from(*out))
            );
        }
    }

    #[test]
    fn a_stop_doubles_the_light_of_dark_tones_and_keeps_white_white() {
        let [red, ..] = tone_curves(&Tone {
            exposure: 100,
            ..Tone::default()
        });
        // sRGB 100 is 0.127 of the light; twice that is sRGB 138.
        assert_eq!((red[0], red[100], red[255]), (0, 138, 255));
        let [darker, ..] = tone_curves(&Tone {
            exposure: -100,
            ..Tone::default()
        });
        assert_eq!((darker[138], darker[255]), (100, 188));
    }

    #[test]
    fn warmer_is_more_red_and_less_blue_and_no_brighter() {
        let [red, green, blue] = tone_curves(&Tone {
            temperature: 50,
            ..Tone::default()
        });
        assert!(red[128] > 128 && blue[128] < 128 && green[128].abs_diff(128) < 8);
        let [red, green, blue] = tone_curves(&Tone {
            tint: 50,
            ..Tone::default()
        });
        assert!(green[128] < 128 && red[128] > 128 && red == blue);
    }

    #[test]
    fn contrast_turns_about_mid_grey() {
        let [more, ..] = tone_curves(&Tone {
            contrast: 60,
            ..Tone::default()
        });
        let [less, ..] = tone_curves(&Tone {
            contrast: -60,
            ..Tone::default()
        });
        assert!(more[60] < 60 && more[200] > 200 && more[118] == 118);
        assert!(less[60] > 60 && less[200] < 200 && less[118] == 118);
    }

    proptest! {
        #[test]
        fn every_curve_rises_or_stays_level(
            exposure in -200_i16..=200, contrast in -100_i16..=100,
            temperature in -100_i16..=100, tint in -100_i16..=100,
        ) {
            for curve in tone_curves(&Tone { exposure, contrast, temperature, tint }) {
                prop_assert!(curve.is_sorted());
            }
        }
    }
}
