/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean hf_single_keys_are_on (HfContext *context);
void     hf_single_keys_follow (GtkEventController *keys, HfContext *context);

G_END_DECLS
