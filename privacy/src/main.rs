//! `privacy`: checks a finished release and writes the evidence beside it.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use lexopt::{Arg, Parser, ValueExt};
use privacy::layer::Layer;
use privacy::mutants;
use privacy::release::Release;
use privacy::report::{self, Evidence};
use privacy::running::{Depth, Witness};
use privacy::{allowed, glue, imports};

const HELP: &str = "\
Checks a finished release: can anything that a visitor answers leave it?

Usage: privacy [options]           Check it, and write privacy-evidence.json and .html beside it
       privacy propose FILE [options]   Write privacy/allowed/glue/host.json, for example, as it would
                                        fit the release; what is new has no reason yet

Options:
  --dist DIR         The folder of the release (dist)
  --version VERSION  What the release is called
  --browsers DEPTH   Look at it in real browsers too, which the environment names as the end-to-end
                     tests want it; otherwise the evidence says that nobody looked. DEPTH is
                       quick  Chromium for a minute; of the mutants, those that files don't show
                       usual  three browsers; a dozen of the mutants
                       full   three browsers, many more walks; every mutant
";

struct Options {
    proposal: Option<PathBuf>,
    dist: PathBuf,
    version: String,
    witness: Option<Witness>,
}

/// Ends with 1 when something did not hold, and with 2 when it could not be done.
fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool> {
    let Some(options) = options(Parser::from_env())? else {
        print!("{HELP}");
        return Ok(true);
    };
    let release = Release::in_folder(options.dist);
    if let Some(file) = options.proposal {
        let entries = glue::propose(
            &glue::named(&release)?,
            &allowed::names()?,
            &allowed::guards()?,
            &imports::exports(&release)?,
        );
        std::fs::write(file, glue::written(&entries)?)?;
        return Ok(true);
    }
    let witness = options.witness;
    let mut layers = privacy::still(&release)?;
    if let Some(witness) = &witness {
        layers.extend(witness.look(&release, &std::env::temp_dir())?);
    }
    tell(&layers);
    let mutants = mutants::try_all(&release, witness.as_ref(), |tried| {
        let by = if tried.caught_by.is_empty() { "NOBODY".to_owned() } else { tried.caught_by.join(", ") };
        println!("{:24} caught by {by}", tried.id);
        if let Some(reason) = &tried.unshown {
            println!("{:24} not to be watched in a browser: {reason}", "");
        }
    })?;
    let evidence = Evidence::new(&release, options.version, layers, mutants)?;
    report::write(&release, &evidence)?;
    println!("{}", evidence.summary());
    Ok(evidence.holds())
}

fn tell(layers: &[Layer]) {
    for layer in layers {
        println!(
            "{:8} {}: {} of {} checks held",
            layer.id,
            layer.title,
            layer.checks.len() - layer.failures().count(),
            layer.checks.len()
        );
        for check in layer.failures() {
            println!(
                "  FAILED {}{}",
                check.name,
                check.engine.as_ref().map(|engine| format!(" ({engine})")).unwrap_or_default()
            );
            for line in check.saw.lines() {
                println!("    {line}");
            }
        }
    }
}

fn options(mut parser: Parser) -> Result<Option<Options>> {
    let mut options = Options { proposal: None, dist: "dist".into(), version: String::new(), witness: None };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Long("dist") => options.dist = parser.value()?.into(),
            Arg::Long("version") => options.version = parser.value()?.to_string_lossy().into_owned(),
            Arg::Long("browsers") => options.witness = Some(Witness::new(parser.value()?.parse::<Depth>()?)),
            Arg::Value(command) if command == "propose" => options.proposal = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(options))
}
