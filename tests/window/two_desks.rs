//! One article opened in two programs: the second is told, writes beside, and both versions are made one.

use super::screen::Screen;
use super::session::{Session, until};
use crate::place::Place;

const PARAGRAPH: &str = "[data-testid='page'] > p:nth-of-type(3)";

#[tokio::test(flavor = "multi_thread")]
async fn the_second_is_told_writes_beside_and_both_are_made_one() {
    let screen = Screen::take();
    let place = Place::new();
    place.json(["person", "--name", "Thanh Hòa"]);
    let id = place.import_sample();
    let row = format!("[data-article='{id}']");

    let first = Session::start(&screen, &place).await;
    first.find(&row).await.click().await.unwrap();
    let paragraph = first.find(PARAGRAPH).await;
    first.click(&screen, &paragraph).await;
    first.caret_at_end(PARAGRAPH).await;
    first.type_text(" Người thứ nhất.").await;
    until("the first's words on the disk", async || {
        place
            .json(["show", &id])
            .to_string()
            .contains("Người thứ nhất.")
            .then_some(())
    })
    .await;

    // The second program opens the same article, as it did last.
    let second = Session::start_beside(&screen, &place).await;
    second.come_forward(&screen);
    let told = "//*[contains(., 'Thanh Hòa đang mở bài này')]";
    second.sees(told).await;
    screen.screenshot("held");
    let editable = second
        .find("[data-testid='page']")
        .await
        .attr("contenteditable")
        .await;
    assert_eq!(editable.unwrap().as_deref(), Some("false"));
    // The terminal is refused as well, with the same name.
    let refused = place.run(["replace", &id, "hội nghị", "Hội nghị"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("Thanh Hòa"));

    second
        .button("Viết trên nhánh riêng")
        .await
        .click()
        .await
        .unwrap();
    second.sees("//*[contains(., 'Nhánh của bạn')]").await;
    let lead = "[data-testid='page'] .lead";
    let block = second.find(lead).await;
    second.click(&screen, &block).await;
    second.caret_at_end(lead).await;
    second.type_text(" Người thứ hai.").await;
    screen.screenshot("branch");
    second.close(&screen).await;

    // Both have closed; what was typed on the branch stands beside the article.
    first.come_forward(&screen);
    first.close(&screen).await;
    let third = Session::start(&screen, &place).await;
    third.button("So và ghép hai bản").await.click().await.unwrap();
    third.find("[data-testid='settling-dialog']").await;
    screen.screenshot("settling");
    third.close(&screen).await;
    place.json(["settle", &id, "--take", "right"]);
    let settled = place.json(["show", &id]);
    assert_eq!(settled["leaves"].as_array().unwrap().len(), 1);
    assert!(settled.to_string().contains("Người thứ hai."));
}
