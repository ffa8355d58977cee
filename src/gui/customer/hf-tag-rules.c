/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with the rules for tags. What its rows read is read once for all of them. */

#include "gui/customer/hf-tag-rules.h"

#include "core/hf-customer.h"
#include "core/hf-tag-rule.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/customer/hf-tag-rule-row.h"

#include <glib/gi18n.h>

#define SEGMENTS "hf-segments" /* object data of the dialog: its HfSegmentList */
#define NAMES    "hf-names"    /* object data of the dialog: its HfFilterNames */

static const char *const fields[] = { "tag", NULL };

static HfRow *
make_rule (void)
{
  HfRow *row = hf_row_new (&hf_tag_rule_def);

  hf_row_set_text (row, HF_TAG_RULE_TAG, _ ("New-tag"));
  return row;
}

static GtkWidget *
make_extra (GtkWidget *dialog, HfContext *context, HfRecord *record)
{
  HfSegmentList *segments = g_object_get_data (G_OBJECT (dialog), SEGMENTS);
  HfFilterNames *names = g_object_get_data (G_OBJECT (dialog), NAMES);

  if (segments == NULL)
    {
      segments = hf_segment_list_new (context, &hf_customer_def);
      names = hf_filter_names_new (context);
      g_object_set_data_full (G_OBJECT (dialog), SEGMENTS, segments, g_object_unref);
      g_object_set_data_full (G_OBJECT (dialog), NAMES, names, g_object_unref);
    }
  return hf_tag_rule_row_new (context, record, segments, names);
}

static const HfRowsDialogKind kind = {
  .def = &hf_tag_rule_def,
  .fields = fields,
  .orders = { HF_TAG_RULE_TAG, HF_TAG_RULE_TAG },
  .archived = HF_TAG_RULE_ARCHIVED,
  .title = N_ ("Automatic Tags"),
  .add = N_ ("_Add Rule"),
  .remove = N_ ("_Remove Rule"),
  .nothing = N_ ("No rule gives tags yet. A rule tags everybody in a segment."),
  .make_new = make_rule,
  .make_extra = make_extra,
};

GtkWidget *
hf_tag_rules_present (GtkWidget *parent, HfContext *context)
{
  return hf_rows_dialog_present (parent, context, &kind);
}
