/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HfWeak:
 *
 * Who waits for an answer, as the data of its callback, without being kept alive by that: then its
 * end can cancel what it waits for.
 */
typedef struct _HfWeak HfWeak;

HfWeak  *hf_weak_new (gpointer object);
gpointer hf_weak_take (HfWeak *self);

G_END_DECLS
