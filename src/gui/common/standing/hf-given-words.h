/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "session/standing/hf-given.h"

G_BEGIN_DECLS

/* How the service packages of a customer are worded. All (transfer full). */

char *hf_given_words_state (const HfRow *given, HfDate today, const char **css_class);
char *hf_given_words_facts (const HfRow *given, HfDate today);
char *hf_given_words_term (const HfRow *package, HfDate given);
char *hf_given_words_amount (gint64 price, gint64 quantity);
char *hf_given_words_rest (const HfGiven *given, gint64 item);
char *hf_given_words_use (const HfRow *use);
char *hf_given_words_alert (const HfGiven *given, HfDate today);

G_END_DECLS
