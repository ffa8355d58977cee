/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

gboolean
hf_check_figures (HfDatabase *db, GArray *problems, GCancellable *cancellable, GError **error);

G_END_DECLS
