/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "store/hf-reveals.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether the screen shows telephone numbers in full to everybody. */
#define HF_REVEALING_SETTING "show-phone-numbers"

/**
 * HfRevealingDone:
 * @widget: the widget that asked
 * @is_agreed: whether it may be shown: then it stands in the book that it is
 * @user_data: as given
 *
 * Called once for each time somebody asks, unless @widget went meanwhile.
 */
typedef void (*HfRevealingDone) (GtkWidget *widget, gboolean is_agreed, gpointer user_data);

gboolean hf_revealing_keeps_back (HfContext *context, const HfFieldDef *field);
gboolean
hf_revealing_is_field_hidden (HfContext *context, const HfFieldDef *field, const char *number);
char *hf_revealing_format_field (HfContext *context, const HfFieldDef *field, const char *number);
char *hf_revealing_format_whole (const HfFieldDef *field, const char *number);
gboolean hf_revealing_is_hidden (HfContext *context, const char *number);
char    *hf_revealing_format (HfContext *context, const char *number);
void     hf_revealing_follow (GtkListItemFactory *factory, HfContext *context);
void     hf_revealing_ask (GtkWidget        *widget,
                           HfContext        *context,
                           const HfFieldDef *field,
                           gint64            customer,
                           const char       *how,
                           HfRevealingDone   done,
                           gpointer          user_data,
                           GDestroyNotify    free_data);

G_END_DECLS
