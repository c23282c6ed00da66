# One image, two commands: `python -m ingest FOLDER` writes the archive, `python -m service` answers.
# Runs as its own user on a read-only root; only /data is written, and /tmp where that is read-only too:
#   docker build -t pressdesk .
#   docker run --rm -v data:/data -v "$PWD/releases:/releases:ro" pressdesk python -m ingest /releases
#   docker run --read-only --tmpfs /tmp -v data:/data -p 8000:8000 pressdesk
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HF_HUB_OFFLINE=1 \
    PRESSDESK_DATA=/data PRESSDESK_HOST=0.0.0.0 PRESSDESK_PORT=8000
WORKDIR /app

# The packages first: they change less often than the code. For a CPU or GPU build of torch of your own,
# install it in an image of yours and name that image above; the range in the lock file keeps it.
COPY pyproject.toml README.md requirements.lock ./
RUN python -m pip install --no-cache-dir -c requirements.lock .

COPY ingest ./ingest
COPY service ./service
COPY corpus ./corpus
# Its user may write no bytecode beside the code: without this each start compiles all of it.
RUN python -m compileall -q ingest service
RUN useradd --system --uid 10001 --no-create-home pressdesk && mkdir /data && chown pressdesk /data

USER pressdesk
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ['PRESSDESK_PORT']}/healthz\", timeout=2)"]
CMD ["python", "-m", "service"]
