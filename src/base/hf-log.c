/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be said of a failure in a log, which others read and which is kept elsewhere. */

#include "base/hf-log.h"

/**
 * hf_log_failure:
 * @domain: who says so, `G_LOG_DOMAIN`
 * @level: how loud
 * @what: what failed, without saying whose it was
 * @error: why
 *
 * Logs a failure by the domain and the code of its error. The message stays away: that of the
 * system names files, which people call by other people's names.
 */
void
hf_log_failure (const char *domain, GLogLevelFlags level, const char *what, const GError *error)
{
  g_log (domain, level, "%s: %s %d", what, g_quark_to_string (error->domain), error->code);
}
