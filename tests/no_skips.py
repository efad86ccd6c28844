"""pytest plugin: with FORBID_SKIPS=1 a skipped test fails the run, so that nothing is left out unnoticed."""

import os

import pytest


def forbidden_skips(config: pytest.Config) -> int:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("FORBID_SKIPS") != "1" or reporter is None or hasattr(config, "workerinput"):
        return 0
    return len(reporter.stats.get("skipped", []))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if forbidden_skips(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if count := forbidden_skips(terminalreporter.config):
        terminalreporter.write_line(f"FORBID_SKIPS=1: {count} skipped tests make this run fail.", red=True)
