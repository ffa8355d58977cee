/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-json-writer.h"
#include "core/hf-field.h"
#include "core/hf-value.h"

G_BEGIN_DECLS

/**
 * HfExportSink:
 *
 * Where the rows of an export go. A CSV table has a header, and what a person types in its cells; a
 * JSON document has an object for each row, with numbers as such, money in fen and %NULL as null.
 */
typedef struct _HfExportSink HfExportSink;

HfExportSink *hf_export_sink_new (GOutputStream *stream, HfJsonWriter *json);
void          hf_export_sink_free (HfExportSink *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfExportSink, hf_export_sink_free)

void     hf_export_sink_begin_row (HfExportSink *self);
void     hf_export_sink_add (HfExportSink  *self,
                             const char    *key,
                             const char    *text,
                             HfFieldType    type,
                             const HfValue *value);
gboolean hf_export_sink_end_row (HfExportSink *self, GCancellable *cancellable, GError **error);
gboolean hf_export_sink_begin (HfExportSink      *self,
                               const char *const *headings,
                               guint              n_headings,
                               GCancellable      *cancellable,
                               GError           **error);
gboolean hf_export_sink_end (HfExportSink *self, GCancellable *cancellable, GError **error);

G_END_DECLS
