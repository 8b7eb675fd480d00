/* cli -- the commands of `berth`; each returns the program's exit status. */
#ifndef MAIN_CLI_H
#define MAIN_CLI_H

struct command {
	const char	*name;
	const char	*arguments;	/* for the usage text */
	const char	*what;
	int		(*run)(int argc, char **argv);
};

int	cli_migrate(int, char **);
int	cli_clock(int, char **);
int	cli_audit(int, char **);
int	cli_jobs(int, char **);
int	cli_doctor(int, char **);
int	cli_export(int, char **);
int	cli_user(int, char **);

/* The value of an environment variable that must be set; ends the program
 * with a message when it is not. */
const char	*cli_setting(const char *name);

#endif
