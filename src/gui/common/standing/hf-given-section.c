/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The service packages on a card: a line each, beneath it its items, and beneath each of these what
 * was used of it. What somebody unfolded stays so when the lines are drawn anew. */

#include "gui/common/standing/hf-given-section.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-package-sum.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "core/hf-staff.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-icon-button.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/common/standing/hf-given-new.h"
#include "gui/common/standing/hf-given-words.h"
#include "gui/common/standing/hf-use-new.h"
#include "session/standing/hf-given.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MOST_USES 60 /* of one item are listed */

struct _HfGivenSection
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
  GPtrArray     *all; /* of HfGiven, as the lines show them; NULL until they were read */

  /* template children */
  HfReadError *trouble;
  GtkWidget   *group;
  GtkWidget   *list;
  GtkWidget   *nothing;
};

G_DEFINE_FINAL_TYPE (HfGivenSection, hf_given_section, GTK_TYPE_WIDGET)

static gpointer
read_given (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_given_read_all (db, question->viewer, question->id, error);
}

static HfDate
get_today (HfGivenSection *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static const HfGiven *
find_given (HfGivenSection *self, gint64 id)
{
  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    {
      const HfGiven *given = self->all->pdata[i];

      if (given->row->id == id)
        return given;
    }
  return NULL;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_line (const char *title, const char *subtitle)
{
  GtkWidget       *line = adw_action_row_new ();
  g_autofree char *head = title ? hf_str_visible_controls (title) : g_strdup ("");
  g_autofree char *text = subtitle ? hf_str_visible_controls (subtitle) : g_strdup ("");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), head);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  return line;
}

static GtkWidget *
make_button (const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static gboolean
may_edit (HfGivenSection *self)
{
  return !hf_context_get_viewer (self->context)->masked;
}

/* What is used up cannot be used; nobody enters uses of what they see only in part. A button with
 * an action is as sensitive as the action, so one that is not gets none. */
static GtkWidget *
make_use_button (HfGivenSection *self, const HfGiven *given, const HfRow *item)
{
  gboolean is_left =
    hf_given_count_used (given, item->id) < hf_given_count_agreed (given, item->id);
  GtkWidget *button = make_button (_ ("_Use…"), is_left ? "given.use" : NULL,
                                   g_variant_new ("(xx)", given->row->id, item->id));
  /* Translators: %s is an item of a service package */
  g_autofree char *label =
    g_strdup_printf (_ ("Enter Use of %s"), hf_row_text (item, HF_GIVEN_ITEM_NAME));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_visible (button, may_edit (self));
  gtk_widget_set_sensitive (button, is_left);
  return button;
}

static GtkWidget *
make_item (HfGivenSection *self, const HfGiven *given, const HfRow *item)
{
  gint64           price = hf_row_int (item, HF_GIVEN_ITEM_PRICE);
  gint64           quantity = hf_row_int (item, HF_GIVEN_ITEM_QUANTITY);
  const char      *note = hf_row_text (item, HF_GIVEN_ITEM_NOTE);
  g_autofree char *amount = hf_given_words_amount (price, quantity);
  g_autofree char *sum = hf_format_money (hf_package_item_sum (price, quantity));
  g_autofree char *rest = hf_given_words_rest (given, item->id);
  g_autofree char *facts = hf_join_facts (rest, note);
  GtkWidget       *line = make_line (hf_row_text (item, HF_GIVEN_ITEM_NAME), facts);

  adw_action_row_add_suffix (ADW_ACTION_ROW (line), make_label (amount, "dim-label"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), make_label (sum, NULL));
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), make_use_button (self, given, item));
  return line;
}

static GtkWidget *
make_take_back (HfGivenSection *self, const HfRow *use)
{
  GtkWidget *button = hf_icon_button_new ("user-trash-symbolic", _ ("Take Back This Use"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", use->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "given.take-back");
  gtk_widget_set_visible (button, may_edit (self));
  return button;
}

/* A use is set in, below its item. */
static GtkWidget *
make_use (HfGivenSection *self, const HfRow *use)
{
  HfDate           day = hf_date_from_iso (hf_row_text (use, HF_PACKAGE_USE_DATE));
  gint64           quantity = hf_row_int (use, HF_PACKAGE_USE_QUANTITY);
  g_autofree char *date = hf_format_day_in_list (day, get_today (self));
  g_autofree char *count = hf_format_count (quantity);
  /* Translators: the day on which something was used, and how many, "21 Nov × 2" */
  g_autofree char *title =
    quantity == 1 ? g_strdup (date) : g_strdup_printf (_ ("%s × %s"), date, count);
  g_autofree char *facts = hf_given_words_use (use);
  GtkWidget       *line = make_line (title, facts);
  GtkWidget       *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (icon, "dim-label");
  gtk_widget_add_css_class (line, "package-use");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Used"),
                                  -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), make_take_back (self, use));
  return line;
}

static void
add_item_lines (HfGivenSection *self, GtkWidget *expander, const HfGiven *given, const HfRow *item)
{
  guint n = 0;

  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_item (self, given, item));
  for (guint i = 0; i < given->uses->len && n < MOST_USES; i++)
    {
      const HfRow *use = given->uses->pdata[i];

      if (hf_row_int (use, HF_PACKAGE_USE_GIVEN_ITEM) == item->id)
        {
          adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_use (self, use));
          n++;
        }
    }
}

/* What can be done with the package. Nobody removes what they see only in part. */
static GtkWidget *
make_end (HfGivenSection *self, const HfRow *row)
{
  GtkWidget *line = make_line (NULL, NULL);
  GtkWidget *print =
    make_button (_ ("_Print Confirmation…"), "win.print-package", g_variant_new_int64 (row->id));
  GtkWidget *button =
    make_button (_ ("_Remove Package"), "given.remove", g_variant_new_int64 (row->id));

  gtk_widget_set_visible (button, may_edit (self));
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), print);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), button);
  return line;
}

static char *
describe_package (HfGivenSection *self, const HfGiven *given)
{
  g_autofree char *facts = hf_given_words_facts (given->row, get_today (self));
  g_autofree char *rest = hf_given_words_rest (given, 0);

  if (hf_given_count_agreed (given, 0) == 0)
    return g_steal_pointer (&facts);
  return hf_join_facts (facts, rest);
}

static GtkWidget *
make_package (HfGivenSection *self, const HfGiven *given)
{
  GtkWidget       *line = adw_expander_row_new ();
  GtkWidget       *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char      *css_class;
  const char      *title = hf_row_text (given->row, HF_GIVEN_PACKAGE_PACKAGE_NAME);
  const char      *note = hf_row_text (given->row, HF_GIVEN_PACKAGE_NOTE);
  g_autofree char *name = hf_str_visible_controls (title ? title : "");
  g_autofree char *facts = describe_package (self, given);
  g_autofree char *state = hf_given_words_state (given->row, get_today (self), &css_class);
  g_autofree char *sum = hf_format_money (given->sum);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (line), facts);
  gtk_box_append (GTK_BOX (end), make_label (state, css_class));
  gtk_box_append (GTK_BOX (end), make_label (sum, NULL));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (line), end);
  for (guint i = 0; i < given->items->len; i++)
    add_item_lines (self, line, given, given->items->pdata[i]);
  if (note != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (line), make_line (_ ("Note"), note));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (line), make_end (self, given->row));
  return line;
}

static gboolean
is_unfolded (HfGivenSection *self, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i);

  return row != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));
}

/* The ids of the lines somebody unfolded. */
static GHashTable *
list_unfolded (HfGivenSection *self)
{
  GHashTable *ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    if (is_unfolded (self, i))
      g_hash_table_add (ids, &((const HfGiven *) self->all->pdata[i])->row->id);
  return ids;
}

static void
draw (HfGivenSection *self, GHashTable *unfolded)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), line);
  for (guint i = 0; i < self->all->len; i++)
    {
      const HfGiven *given = self->all->pdata[i];

      line = make_package (self, given);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (line),
                                     g_hash_table_contains (unfolded, &given->row->id));
      gtk_list_box_append (GTK_LIST_BOX (self->list), line);
    }
  gtk_widget_set_visible (self->list, self->all->len > 0);
  gtk_widget_set_visible (self->nothing, self->all->len == 0);
}

static void
show_given (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfGivenSection *self = HF_GIVEN_SECTION (widget);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GHashTable) unfolded = NULL;

  hf_read_error_show (self->trouble, error, FALSE);
  gtk_widget_set_visible (self->group, error == NULL);
  if (answer == NULL)
    return;
  unfolded = list_unfolded (self);
  before = self->all;
  self->all = answer;
  draw (self, unfolded);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  return hf_changed_has_entity (changed, &hf_given_package_def) ||
         hf_changed_has_entity (changed, &hf_given_item_def) ||
         hf_changed_has_entity (changed, &hf_package_use_def) ||
         hf_changed_has_entity (changed, &hf_package_def) ||
         hf_changed_has_entity (changed, &hf_staff_def);
}

static const HfSheetReading given_reading = {
  .read = read_given,
  .free = (GDestroyNotify) g_ptr_array_unref,
  .show = show_given,
  .is_concerned = is_concerned,
  .when_seen = TRUE,
};

static void
read_again (HfGivenSection *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
give_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfGivenSection *self = HF_GIVEN_SECTION (widget);
  gint64          customer = hf_sheet_reader_get_id (self->reader);

  if (customer != 0)
    hf_given_new_present (widget, self->context, customer);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  HfGivenSection *self = HF_GIVEN_SECTION (widget);
  const HfGiven  *given = find_given (self, g_variant_get_int64 (id));

  if (given != NULL)
    hf_saving_commit (widget, self->context, hf_given_changes_remove (given),
                      g_strdup (_ ("Service package removed")), NULL, NULL);
}

static void
use_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfGivenSection *self = HF_GIVEN_SECTION (widget);
  gint64          given, item;

  g_variant_get (parameter, "(xx)", &given, &item);
  hf_use_new_present (widget, self->context, given, item);
}

static const HfRow *
find_use (HfGivenSection *self, gint64 id)
{
  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    {
      const GPtrArray *uses = ((const HfGiven *) self->all->pdata[i])->uses;

      for (guint j = 0; j < uses->len; j++)
        if (((const HfRow *) uses->pdata[j])->id == id)
          return uses->pdata[j];
    }
  return NULL;
}

static void
take_back_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  HfGivenSection *self = HF_GIVEN_SECTION (widget);
  const HfRow    *use = find_use (self, g_variant_get_int64 (id));

  if (use != NULL)
    hf_saving_commit (widget, self->context, hf_given_changes_take_back (use),
                      g_strdup (_ ("Use taken back")), NULL, NULL);
}

static void
hf_given_section_dispose (GObject *object)
{
  HfGivenSection *self = HF_GIVEN_SECTION (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_object (&self->context);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_GIVEN_SECTION);

  G_OBJECT_CLASS (hf_given_section_parent_class)->dispose (object);
}

static void
hf_given_section_class_init (HfGivenSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_given_section_dispose;
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/standing/hf-given-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HfGivenSection, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfGivenSection, group);
  gtk_widget_class_bind_template_child (widget_class, HfGivenSection, list);
  gtk_widget_class_bind_template_child (widget_class, HfGivenSection, nothing);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_install_action (widget_class, "given.give", NULL, give_cb);
  gtk_widget_class_install_action (widget_class, "given.remove", "x", remove_cb);
  gtk_widget_class_install_action (widget_class, "given.use", "(xx)", use_cb);
  gtk_widget_class_install_action (widget_class, "given.take-back", "x", take_back_cb);
}

static void
hf_given_section_init (HfGivenSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->group, FALSE);
}

void
hf_given_section_set_customer (HfGivenSection *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_GIVEN_SECTION (self));

  if (self->context == NULL)
    {
      self->context = g_object_ref (context);
      self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &given_reading);
    }
  if (customer == hf_sheet_reader_get_id (self->reader))
    return;
  g_clear_pointer (&self->all, g_ptr_array_unref);
  gtk_widget_set_visible (self->group, FALSE); /* nobody may read it as another customer's */
  hf_sheet_reader_ask (self->reader, customer);
}
