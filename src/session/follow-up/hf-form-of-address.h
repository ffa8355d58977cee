/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a person is called by surname and title, where the whole name would tell too much. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hf_form_of_address (const char *name, const char *sex);

G_END_DECLS
