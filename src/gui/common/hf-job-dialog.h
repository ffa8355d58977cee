/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hf_job_dialog_make_way (GtkWindow *dialog, HfJob *job);

G_END_DECLS
