//! Waiting for a state with a deadline: nothing here waits longer than what it waits for takes.

use anyhow::{Result, bail};
use std::time::{Duration, Instant};

/// How long a page may take for what a visitor sees at once, on a small machine on which three browsers work side by side. How fast it really
/// is, is measured by `cargo xtask bench`.
pub const SOON: Duration = Duration::from_secs(20);

/// How often a state is looked at.
const TICK: Duration = Duration::from_millis(25);

/// Asks until there is an answer; `what` is said when there is none in time.
pub async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    until_within(SOON, what, &mut ask).await
}

/// The same with a deadline of its own.
pub async fn until_within<T>(
    limit: Duration,
    what: &str,
    mut ask: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask().await? {
            return Ok(answer);
        }
        if start.elapsed() > limit {
            bail!("waited {} s in vain: {what}", limit.as_secs());
        }
        tokio::time::sleep(TICK).await;
    }
}

/// Ends when somebody wants the program to end.
pub async fn interrupted() -> Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        let mut hang_up = signal(SignalKind::hangup())?;
        tokio::select! {
            outcome = tokio::signal::ctrl_c() => outcome?,
            _ = terminate.recv() => {}
            _ = hang_up.recv() => {}
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await?;
    Ok(())
}
