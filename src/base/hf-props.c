/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Properties that an object sets itself, as others who look at them are to be told. */

#include "base/hf-props.h"

void
hf_props_set_flag (gpointer object, gboolean *flag, gboolean value, GParamSpec *pspec)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (object, pspec);
}

void
hf_props_set_error (gpointer object, GError **place, const GError *error, GParamSpec *pspec)
{
  if (error == NULL && *place == NULL)
    return;
  g_clear_error (place);
  *place = error ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (object, pspec);
}
