/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * sample_json_read_strings:
 * @path: a JSON file
 *
 * Reads all strings of a JSON file in their order, keys included; structure and anything else is
 * passed over. That is all the sample files need.
 *
 * Returns: (transfer full): the strings
 */
GPtrArray *sample_json_read_strings (const char *path);
