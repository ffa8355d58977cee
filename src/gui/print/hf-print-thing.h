/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/print/hf-printed.h"

G_BEGIN_DECLS

struct _HfPrintKind;
struct _HfPrintSheet;

/**
 * HfPrintThing:
 * @source: where it comes from
 * @heading: of the dialog, an untranslated msgid
 * @file_name: what a file of it is called, an untranslated msgid
 * @action: (nullable): the action of the window that prints it, where it is not what a page lists
 * @parameter_type: (nullable): of @action
 * @hides_phones: whether telephone numbers are on it only if somebody wants them there
 * @count_people: (nullable): of how many people there are numbers on it, which goes into the
 * history; %NULL only where there are never any
 * @list_scopes: (nullable): what @action asks for, as #HfPrintScope, the likeliest first
 * @make_title: (nullable): what stands at the head of each page; %NULL: the title of the scope
 * @choose_kind: (nullable): the way that suits what is asked for best; %NULL, or where it returns
 *   that, the first of #hf_print_kinds
 * @name_file: (nullable): what a file of it is called; %NULL, or where it returns that, @file_name
 * @describe: (nullable): what to say besides the number of pages, and why there are none
 *
 * Something that can be printed.
 */
typedef struct
{
  const HfPrintSource *source;
  const char          *heading;
  const char          *file_name;
  const char          *action;
  const char          *parameter_type;
  gboolean             hides_phones;
  guint (*count_people) (const struct _HfPrintSheet *sheet);
  GPtrArray *(*list_scopes) (GVariant *parameter);
  char *(*make_title) (const HfPrinted *printed);
  const struct _HfPrintKind *(*choose_kind) (const HfPrintScope *scope);
  char *(*name_file) (const struct _HfPrintSheet *sheet);
  char *(*describe) (const struct _HfPrintSheet *sheet);
} HfPrintThing;

G_END_DECLS
