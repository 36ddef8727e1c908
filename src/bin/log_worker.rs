//! The worker that reads logs of desks.

fn main() {
    deskmath::log_worker::start();
}
