/* casting -- who plays in a case, and which cards they ask for. */
#ifndef DEMO_CASTING_H
#define DEMO_CASTING_H

#include "demo/paths.h"

#define ROBOTICS	.owner = "owner", .writer = "applicant"
#define UNIVERSITY	.owner = "professor", .writer = "researcher"
#define DEPARTMENT	.owner = "director", .writer = "analyst", \
			.is_government = true
#define INSTITUTE	.owner = "fellow", .writer = "scientist"
#define STARTUP		.owner = "founder", .writer = "modeller", \
			.is_startup = true
#define FREIGHT		.owner = "chief", .writer = "planner"
#define H800		.class = "h800-80g"
#define A800		.class = "a800-80g"

#endif
