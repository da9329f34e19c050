//! Problems as annotations beside the lines of a pull request:
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use std::path::Path;

use serde_json::Value;

/// One line for each problem, from the same objects that `--json` prints. Their files are relative to `root`, and
/// `root` to where the command runs, which is the top of the repository as a rule.
pub(super) fn all(problems: &[Value], root: &Path) -> String {
    problems.iter().map(|problem| one(problem, root)).collect()
}

fn one(problem: &Value, root: &Path) -> String {
    let text = |key: &str| problem[key].as_str().unwrap_or_default();
    let file = root.join(text("file"));
    let file = file.strip_prefix(".").unwrap_or(&file);
    let mut properties = format!("file={}", property(&file.to_string_lossy()));
    for (key, name) in [("line", "line"), ("column", "col"), ("end_line", "endLine"), ("end_column", "endColumn")] {
        if let Some(number) = problem[key].as_u64() {
            properties.push_str(&format!(",{name}={number}"));
        }
    }
    let command = if text("severity") == "warning" { "warning" } else { "error" };
    let help = match text("help") {
        "" => String::new(),
        help => format!("\n{help}"),
    };
    let message = data(&format!("{}{help}", text("message")));
    format!("::{command} {properties},title={}::{message}\n", property(text("code")))
}

/// A line break would end the command, and what follows it could be one of someone else's making.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::json;

    use super::all;

    #[test]
    fn a_problem_becomes_one_line_whatever_it_quotes() {
        let problem = json!({
            "code": "unknown-reference", "severity": "error", "file": "content/a,b:c.md", "line": 7, "column": 12,
            "end_line": null, "message": "no event is called `x\n::add-mask::y` (100%)", "help": "did you mean `z`?",
        });
        assert!(all(std::slice::from_ref(&problem), Path::new("site")).starts_with("::error file=site/content/a"));
        assert_eq!(
            all(&[problem], Path::new(".")),
            "::error file=content/a%2Cb%3Ac.md,line=7,col=12,title=unknown-reference::\
             no event is called `x%0A::add-mask::y` (100%25)%0Adid you mean `z`?\n"
        );
    }
}
