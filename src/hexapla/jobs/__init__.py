"""Jobs: what a command does to one document. Plain values in, an :class:`Outcome` out; any executor can run them."""

from hexapla.jobs.execute import execute, run
from hexapla.jobs.model import Change, Edition, Job, Outcome
from hexapla.jobs.planning import plan

__all__ = ["Change", "Edition", "Job", "Outcome", "execute", "plan", "run"]
