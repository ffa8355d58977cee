/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Has GLib take small pieces of memory from malloc, as it does from 2.76 on. The slices of older
 * ones are not given back: of the widgets of a view that was let go nine tenths stayed. It must be
 * said before any library begins, which is before main () and before what libraries do first. */

#include <glib.h>

#if defined(__GLIBC__) && !GLIB_CHECK_VERSION(2, 76, 0)

static void
use_malloc (int argc, char **argv, char **environment)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  g_slice_set_config (G_SLICE_CONFIG_ALWAYS_MALLOC, TRUE);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

__attribute__ ((section (".preinit_array"),
                used)) static void (*const first) (int, char **, char **) = use_malloc;

#endif
