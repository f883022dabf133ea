@echo off
rem The Makefile's site and test, for Windows, which has no make:  make site  |  make test
setlocal
cd /d "%~dp0"
if not exist .venv\Scripts\python.exe (py -3 -m venv .venv || python -m venv .venv) || exit /b 2
set PIP=.venv\Scripts\python -m pip install --quiet --disable-pip-version-check
if "%1"=="" goto site
if "%1"=="site" goto site
if "%1"=="test" goto test
echo make site ^| make test
exit /b 2

:site
%PIP% --require-hashes -r requirements.txt || exit /b 2
%PIP% --no-build-isolation --no-deps --editable . || exit /b 2
.venv\Scripts\python build_archive.py
exit /b %errorlevel%

:test
%PIP% --require-hashes -r requirements-test.txt || exit /b 2
%PIP% --no-build-isolation --no-deps --editable . || exit /b 2
.venv\Scripts\python -m tests.browser.chromium || exit /b 1
.venv\Scripts\python -m tests.browser.firefox || exit /b 1
.venv\Scripts\python -m tests.browser.nginx || exit /b 1
.venv\Scripts\python -m tests.browser.node || exit /b 1
.venv\Scripts\ruff check . || exit /b 1
.venv\Scripts\ruff format --check . || exit /b 1
.venv\Scripts\mypy || exit /b 1
.venv\Scripts\python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile
exit /b %errorlevel%
