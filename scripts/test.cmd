@echo off
where py >nul 2>nul
if %errorlevel%==0 (py -3 "%~dp0test" %*) else (python "%~dp0test" %*)
exit /b %errorlevel%
