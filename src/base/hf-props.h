/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * hf_props_set_flag:
 * @object: the object that has the property
 * @flag: where it keeps its value
 * @value: the value
 * @pspec: the property
 *
 * Sets a property, and tells of it unless it was so already.
 */
void hf_props_set_flag (gpointer object, gboolean *flag, gboolean value, GParamSpec *pspec);

/**
 * hf_props_set_error:
 * @object: the object that has the property
 * @place: where it keeps its value
 * @error: (nullable): what went wrong, %NULL when all goes well
 * @pspec: the property
 *
 * Sets a property to a copy of an error, and tells of it unless all went well and does.
 */
void hf_props_set_error (gpointer object, GError **place, const GError *error, GParamSpec *pspec);

G_END_DECLS
