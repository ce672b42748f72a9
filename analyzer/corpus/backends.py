"""Where the batches are worked on: the processes of this machine (loky), or a dask cluster, both through joblib.

Results come as they are ready, in any order; what was sent and lost with a worker is sent again.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from analyzer.corpus.batches import Batch
from analyzer.corpus.work import Order, Part, analyse_batch
from analyzer.errors import InputError

_STRIKES = 3  # times that workers may be lost without a single batch finished in between
_PATIENCE = 15  # seconds to reach a scheduler, or to leave a cluster of our own


@dataclass(frozen=True, slots=True)
class Backend:
    """`kind` is loky or dask; `scheduler` the address of an existing dask cluster; `jobs` processes on this machine."""

    kind: str = "loky"
    scheduler: str | None = None
    jobs: int | None = None


def work_off(todo: Callable[[], Iterable[Batch]], order: Order, backend: Backend, take: Callable[[Part], None]) -> None:
    """Analyse all batches that `todo` gives and hand each part to `take`.

    `todo` is asked again after workers were lost and must then give only what `take` has not had.
    InputError where workers are lost again and again, or are not fit for the work.
    """
    strikes = 0
    with _configured(backend) as (jobs, lost):
        while True:
            try:
                for part in _parts(todo(), order, jobs):
                    take(part)
                    strikes = 0
            except lost as error:
                strikes += 1
                if strikes == _STRIKES:
                    raise InputError(
                        f"Proses pekerja berhenti {_STRIKES} kali tanpa menyelesaikan satu bagian pun ({type(error).__name__}); mungkin memorinya habis. "
                        "Yang sudah selesai tersimpan: jalankan perintah yang sama dengan --jobs yang lebih kecil."
                    ) from error
            except ModuleNotFoundError as error:
                raise InputError(f"Pekerja tidak menemukan {error.name}. Jalankan `PYTHONPATH=. dask worker` di folder Bingkai tiap mesin.") from error
            else:
                return


def _parts(todo: Iterable[Batch], order: Order, jobs: int) -> Iterator[Part]:
    from joblib import Parallel, delayed

    # One batch a task, and only as many ahead as keep the workers busy: the memory must not grow with the corpus.
    parallel = Parallel(n_jobs=jobs, return_as="generator_unordered", batch_size=1, pre_dispatch="2*n_jobs")
    return iter(parallel(delayed(analyse_batch)(batch, order) for batch in todo))


@contextmanager
def _configured(backend: Backend) -> Iterator[tuple[int, tuple[type[BaseException], ...]]]:
    """Inside, joblib works on the backend; gives the number of jobs and the errors that mean a lost worker."""
    import joblib
    from joblib.externals.loky import get_reusable_executor
    from joblib.externals.loky.process_executor import BrokenProcessPool

    jobs = backend.jobs or joblib.cpu_count()
    if backend.kind == "loky":
        try:
            with joblib.parallel_config(backend="loky"):
                yield jobs, (BrokenProcessPool,)
        finally:
            if jobs > 1:  # idle workers would stay for minutes, with all that they have loaded
                get_reusable_executor().shutdown(wait=True)
        return
    with _client(backend, jobs) as client, joblib.parallel_config(backend="dask", client=client):
        from distributed.client import FutureCancelledError
        from distributed.scheduler import KilledWorker

        yield max(1, sum(client.ncores().values())), (KilledWorker, FutureCancelledError)


@contextmanager
def _client(backend: Backend, jobs: int) -> Iterator[Any]:
    """A client of the scheduler named, or of a cluster of one-threaded processes on this machine."""
    try:
        import distributed as dask
    except ImportError as error:
        raise InputError("Untuk --backend dask perlu dask.distributed. Pasang dengan: python -m pip install -r requirements-cluster.txt") from error
    if backend.scheduler is None:
        with _local_cluster(jobs) as cluster, dask.Client(cluster) as local:  # type: ignore[no-untyped-call]
            yield local
        return
    try:
        client: Any = dask.Client(backend.scheduler, timeout=_PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        raise InputError(f"Penjadwal dask di {backend.scheduler} tidak bisa dihubungi. Periksa alamatnya, misalnya tcp://10.0.0.5:8786.") from error
    with client:
        if not client.ncores():
            raise InputError(f"Klaster di {backend.scheduler} belum punya pekerja. Jalankan `dask worker {backend.scheduler}` di tiap mesin.")
        yield client


@contextmanager
def _local_cluster(jobs: int) -> Iterator[Any]:
    """One-threaded processes on this machine, left after `_PATIENCE` at most: a worker that is just being replaced may never answer."""
    from distributed import LocalCluster

    try:
        cluster: Any = LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)  # type: ignore[no-untyped-call]
    except RuntimeError as error:
        raise InputError("Proses pekerja dask tidak bisa dimulai di mesin ini. Jalankan perintah yang sama sekali lagi, atau tanpa --backend dask.") from error
    try:
        yield cluster
    finally:
        with suppress(TimeoutError):
            cluster.close(timeout=_PATIENCE)
