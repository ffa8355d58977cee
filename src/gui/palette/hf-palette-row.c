/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a line of the palette looks. A key is written as GTK writes it in menus, so that whoever
 * looks something up learns it. */

#include "gui/palette/hf-palette-row.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-package.h"
#include "core/hf-staff.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-highlight.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/hf-revealing.h"
#include "gui/common/hf-vip-mark.h"
#include "gui/common/knowledge/hf-article-reader.h"

#include <glib/gi18n.h>

struct _HfPaletteRow
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *heading;
  GtkWidget *line;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *alert;
  GtkWidget *aside;
  GtkWidget *key;
};

G_DEFINE_FINAL_TYPE (HfPaletteRow, hf_palette_row, GTK_TYPE_WIDGET)

static const char *const icons[] = {
  [HF_FINDING_TROUBLE] = "dialog-warning-symbolic",
  [HF_FINDING_PERSON] = "avatar-default-symbolic",
  [HF_FINDING_ORGANISATION] = "system-users-symbolic",
  [HF_FINDING_ARTICLE] = "accessories-dictionary-symbolic",
  [HF_FINDING_STAFF] = "hf-staff-symbolic",
  [HF_FINDING_DEPARTMENT] = "hf-staff-symbolic",
  [HF_FINDING_PACKAGE] = "hf-staff-symbolic",
  [HF_FINDING_CALL] = "call-start-symbolic",
  [HF_FINDING_VIEW] = "go-next-symbolic",
  [HF_FINDING_COMMAND] = "system-run-symbolic",
  [HF_FINDING_CREATE] = "list-add-symbolic",
  [HF_FINDING_SEARCH] = "document-open-recent-symbolic",
};

static void
show_text (GtkWidget *label, const char *text, const char *typed)
{
  g_autoptr (PangoAttrList) attributes = hf_highlight_make_attributes (typed, text);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

/* The number of a person stands there anyway. */
static char *
describe_number (HfContext *context, HfFinding *finding)
{
  const char *number = hf_finding_get_number (finding);

  return number != NULL && g_strcmp0 (number, hf_row_text (hf_finding_get_row (finding),
                                                           HF_CUSTOMER_PHONE)) != 0 ?
           hf_revealing_format (context, number) :
           NULL;
}

/* Another number by which somebody was found stands behind what is known. What was said stands
 * behind who it was said to, and is what goes where there is no room. */
static char *
describe_person (HfContext *context, HfFinding *finding)
{
  const HfRow     *row = hf_finding_get_row (finding);
  const char      *said = hf_finding_get_said (finding);
  g_autofree char *known = hf_person_words_aside (context, row, "  ");
  g_autofree char *number = describe_number (context, finding);
  g_autofree char *line = said ? hf_str_one_line (said) : NULL;
  const char      *parts[5] = { NULL };
  guint            n = 0;

  if (!hf_row_is_null (row, HF_CUSTOMER_ARCHIVED))
    parts[n++] = _ ("Archived");
  if (*known != '\0')
    parts[n++] = known;
  if (number != NULL)
    parts[n++] = number;
  if (line != NULL)
    parts[n++] = line;
  return g_strjoinv ("  ", (char **) parts);
}

static char *
describe_staff (const HfRow *row)
{
  const char      *role = hf_choice_label (hf_staff_roles, hf_row_text (row, HF_STAFF_ROLE));
  g_autofree char *department =
    hf_str_visible_controls (hf_row_text (row, HF_STAFF_DEPARTMENT_NAME));

  return g_strjoin (*department != '\0' ? " · " : "", role, department, NULL);
}

/* When it is due and why, or what became of it. */
static char *
describe_call (HfContext *context, const HfRow *row)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (context));
  const char      *withheld = hf_row_text (row, HF_FOLLOW_UP_WITHHELD);
  g_autofree char *reason = hf_follow_up_words_reason (row, "");
  g_autofree char *state = NULL;

  if (!hf_follow_up_is_open (row))
    state = g_strdup (hf_choice_label (hf_follow_up_states, hf_row_text (row, HF_FOLLOW_UP_STATE)));
  else if (withheld != NULL)
    state = hf_follow_up_words_withheld (withheld);
  else
    state = hf_format_due (hf_row_text (row, HF_FOLLOW_UP_DUE),
                           hf_row_text (row, HF_FOLLOW_UP_PROMISED), today);
  return g_strjoin (*reason != '\0' ? "  " : "", state, reason, NULL);
}

static char *
describe_text (const HfRow *row, guint field)
{
  const char *text = hf_row_text (row, field);

  return text != NULL ? hf_str_one_line (text) : g_strdup ("");
}

static char *
describe (HfContext *context, HfFinding *finding)
{
  const HfRow *row = hf_finding_get_row (finding);
  const char  *kind;

  if (row == NULL)
    return g_strdup ("");
  if (row->def == &hf_customer_def)
    return describe_person (context, finding);
  if (row->def == &hf_article_def)
    return hf_article_reader_describe (row);
  if (row->def == &hf_staff_def)
    return describe_staff (row);
  if (row->def == &hf_follow_up_def)
    return describe_call (context, row);
  if (row->def == &hf_department_def)
    return describe_text (row, HF_DEPARTMENT_FUNCTIONS);
  if (row->def == &hf_package_def)
    return describe_text (row, HF_PACKAGE_NOTE);
  kind = hf_row_text (row, HF_ORGANISATION_KIND);
  return g_strdup (kind ? hf_choice_label (hf_organisation_kinds, kind) : "");
}

static void
show_key (HfPaletteRow *self, const char *key)
{
  guint            keyval = 0;
  GdkModifierType  modifiers = 0;
  g_autofree char *label = NULL;

  if (key != NULL && gtk_accelerator_parse (key, &keyval, &modifiers))
    label = gtk_accelerator_get_label (keyval, modifiers);
  gtk_label_set_text (GTK_LABEL (self->key), label ? label : "");
  gtk_widget_set_visible (self->key, label != NULL);
}

static void
hf_palette_row_dispose (GObject *object)
{
  HfPaletteRow *self = HF_PALETTE_ROW (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->line, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_palette_row_parent_class)->dispose (object);
}

static void
hf_palette_row_class_init (HfPaletteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_palette_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (HF_TYPE_ALERT_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/palette/hf-palette-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPaletteRow, heading);
  gtk_widget_class_bind_template_child (widget_class, HfPaletteRow, line);
  gtk_widget_class_bind_template_child (widget_class, HfPaletteRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HfPaletteRow, title);
  gtk_widget_class_bind_template_child (widget_class, HfPaletteRow, alert);
  gtk_widget_class_bind_template_child (widget_class, HfPaletteRow, aside);
  gtk_widget_class_bind_template_child (widget_class, HfPaletteRow, key);
}

static void
hf_palette_row_init (HfPaletteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_palette_row_show (HfPaletteRow *self, HfContext *context, HfFinding *finding, const char *typed)
{
  g_return_if_fail (HF_IS_PALETTE_ROW (self) && HF_IS_FINDING (finding));

  HfFindingKind    kind = hf_finding_get_kind (finding);
  g_autofree char *title = hf_str_visible_controls (hf_finding_get_text (finding));
  g_autofree char *aside = describe (context, finding);

  gtk_widget_set_visible (self->heading, kind == HF_FINDING_HEADING);
  gtk_widget_set_visible (self->line, kind != HF_FINDING_HEADING);
  if (kind == HF_FINDING_HEADING)
    {
      gtk_label_set_text (GTK_LABEL (self->heading), title);
      return;
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icons[kind]);
  show_text (self->title, title, kind == HF_FINDING_CREATE ? NULL : typed);
  hf_vip_mark_show (self->title, hf_finding_get_row (finding));
  hf_alert_mark_set_row (HF_ALERT_MARK (self->alert), hf_finding_get_row (finding));
  show_text (self->aside, aside, typed);
  show_key (self, hf_finding_get_key (finding));
}
