//! Every screen as a screen reader has it, written down in `trees/` and read by us. `UPDATE_EXPECT=1` writes them anew.

use anyhow::Result;
use e2e::{Browser, Documents, SCENES, as_text, checkout};
use expect_test::expect_file;

use crate::setting::Setting;

/// Each screen's tree is the one that was written down.
///
/// # Errors
///
/// Which is not.
pub async fn is_as_reviewed(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Setting::narrow().open(browser).await?;
    let folder = checkout()?.join("tests/e2e/tests/access/trees");
    for scene in SCENES {
        page.show(scene, &documents).await?;
        let told = page.spoken().await?;
        expect_file![folder.join(format!("{}.txt", scene.name))].assert_eq(&as_text(&told));
    }
    Ok(())
}
