using AiProvenance.Tool.Commands;

return (int)ExitCode.CouldNotJudge;
