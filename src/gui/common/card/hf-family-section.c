/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The family on a card. It is read as a whole whenever a card, a relation or a telephone number
 * changes: there are few of them, and whose number is whose cannot be told from one row. */

#include "gui/common/card/hf-family-section.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "core/hf-visit.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/card/hf-family-add.h"
#include "gui/common/card/hf-family-edit.h"
#include "gui/common/card/hf-family-words.h"
#include "gui/common/card/hf-household-rename.h"
#include "gui/common/card/hf-referral-tree.h"
#include "gui/common/hf-icon-button.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-revealing.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "session/customer/hf-household.h"
#include "session/customer/hf-kin.h"
#include "session/customer/hf-referral.h"

#include <glib/gi18n.h>

/* Object data of a line: its buttons, where it has them. */
#define HOME   "home"
#define EDIT   "edit"
#define REMOVE "remove"

struct _HfFamilySection
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
  HfHousehold   *household; /* NULL before it was read */

  /* template children */
  GtkWidget         *add_button;
  HfFamilyAdd       *add;
  HfReadError       *trouble;
  GtkWidget         *nobody;
  GtkWidget         *household_line;
  GtkWidget         *household_label;
  GtkWidget         *rename_button;
  HfHouseholdRename *rename;
  HfFamilyEdit      *edit;
  GtkWidget         *family;
  GtkWidget         *referrals;
  GtkWidget         *referrals_title;
  HfReferralTree    *tree;
};

G_DEFINE_FINAL_TYPE (HfFamilySection, hf_family_section, GTK_TYPE_WIDGET)

typedef struct
{
  HfHousehold *household;
  GPtrArray   *members; /* of HfKinMember */

  HfReferralTally tally;
} Family;

static void
family_free (gpointer data)
{
  Family *self = data;

  g_clear_pointer (&self->household, hf_household_free);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Family, family_free)

static gpointer
read_family (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  g_autoptr (Family) family = g_new0 (Family, 1);

  family->household = hf_household_read (db, question->viewer, question->id, error);
  if (family->household != NULL)
    family->members = hf_kin_read (db, question->viewer, question->id, error);
  if (family->members == NULL || !hf_referral_tally (db, question->id, &family->tally, error))
    return NULL;
  return g_steal_pointer (&family);
}

static GtkWidget *
make_person (HfFamilySection *self, const HfRow *row)
{
  g_autofree char *person = hf_person_words_name (self->context, row);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *who = gtk_label_new (person);
  GtkWidget       *alert = hf_alert_mark_new ();

  gtk_label_set_xalign (GTK_LABEL (who), 0);
  gtk_label_set_ellipsize (GTK_LABEL (who), PANGO_ELLIPSIZE_END);
  hf_alert_mark_set_row (HF_ALERT_MARK (alert), row);
  gtk_box_append (GTK_BOX (line), who);
  gtk_box_append (GTK_BOX (line), alert);
  return line;
}

static GtkWidget *
make_open_button (HfFamilySection *self, const HfKinMember *member)
{
  g_autofree char *link = hf_family_words_link (member);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0); /* a card may be narrow */
  GtkWidget       *word = gtk_label_new (link);

  gtk_widget_add_css_class (word, "dim-label");
  gtk_widget_add_css_class (word, "caption");
  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_label_set_ellipsize (GTK_LABEL (word), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), make_person (self, member->row));
  gtk_box_append (GTK_BOX (line), word);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, _ ("Open Card"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", member->row->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-customer");
  return button;
}

static void
remove_clicked_cb (HfFamilySection *self, GtkWidget *button)
{
  const HfRow *relation = g_object_get_data (G_OBJECT (button), "relation");

  hf_saving_commit (GTK_WIDGET (self), self->context, hf_kin_changes_remove (relation),
                    g_strdup (_ ("Relation removed")), NULL, NULL);
}

static GtkWidget *
make_remove_button (HfFamilySection *self, const HfKinMember *member)
{
  g_autofree char *name = hf_str_visible_controls (hf_row_text (member->row, HF_CUSTOMER_NAME));
  /* Translators: %s is a person's name */
  g_autofree char *text = g_strdup_printf (_ ("Remove %s from the family"), name);
  GtkWidget       *button = hf_icon_button_new ("list-remove-symbolic", text);

  g_object_set_data_full (G_OBJECT (button), "relation", hf_row_ref (member->relation),
                          (GDestroyNotify) hf_row_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
edit_clicked_cb (HfFamilySection *self, GtkWidget *button)
{
  hf_family_edit_open (self->edit, self->context, hf_sheet_reader_get_id (self->reader),
                       g_object_get_data (G_OBJECT (button), "relation"), button);
}

static GtkWidget *
make_edit_button (HfFamilySection *self, const HfKinMember *member)
{
  GtkWidget *button = hf_icon_button_new ("document-edit-symbolic", _ ("Change Relation"));

  g_object_set_data_full (G_OBJECT (button), "relation", hf_row_ref (member->relation),
                          (GDestroyNotify) hf_row_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/* Whatever came of it, the buttons show what counts. */
static void
moved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  hf_sheet_reader_ask_again (HF_FAMILY_SECTION (widget)->reader);
}

static void
home_clicked_cb (HfFamilySection *self, GtkToggleButton *button)
{
  const HfRow *row = g_object_get_data (G_OBJECT (button), "customer");

  if (gtk_toggle_button_get_active (button))
    hf_saving_commit (GTK_WIDGET (self), self->context, hf_household_join (self->household, row),
                      g_strdup (_ ("Put into one household")), moved_cb, NULL);
  else
    hf_saving_commit (GTK_WIDGET (self), self->context, hf_household_leave (row),
                      g_strdup (_ ("Taken out of the household")), moved_cb, NULL);
}

static GtkWidget *
make_home_button (HfFamilySection *self, const HfKinMember *member)
{
  GtkWidget       *button = gtk_toggle_button_new ();
  g_autofree char *name = hf_str_visible_controls (hf_row_text (member->row, HF_CUSTOMER_NAME));
  /* Translators: %s is a person's name */
  g_autofree char *text = g_strdup_printf (_ ("%s lives in the same household"), name);

  gtk_button_set_icon_name (GTK_BUTTON (button), "user-home-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), member->is_at_home);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "customer", hf_row_ref (member->row),
                          (GDestroyNotify) hf_row_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (home_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
get_part (GtkWidget *line, const char *part)
{
  return g_object_get_data (G_OBJECT (line), part);
}

static void
add_part (GtkWidget *line, const char *part, GtkWidget *button)
{
  gtk_box_append (GTK_BOX (line), button);
  g_object_set_data (G_OBJECT (line), part, button);
}

/* Who sees masked cards cannot write what they do not see. */
static void
add_member (HfFamilySection *self, const HfKinMember *member)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean   is_family = member->link <= HF_KIN_PHONE;
  gint64    *whose = g_memdup2 (&member->row->id, sizeof member->row->id);

  g_object_set_data_full (G_OBJECT (line), "line-of", whose, g_free);

  gtk_box_append (GTK_BOX (line), make_open_button (self, member));
  if (is_family && !hf_context_get_viewer (self->context)->masked)
    add_part (line, HOME, make_home_button (self, member));
  if (member->relation != NULL && !hf_context_get_viewer (self->context)->masked)
    add_part (line, EDIT, make_edit_button (self, member));
  if (member->relation != NULL)
    add_part (line, REMOVE, make_remove_button (self, member));
  gtk_box_append (GTK_BOX (is_family ? self->family : self->referrals), line);
}

static gint64
whose_line (GtkWidget *line)
{
  gint64 *customer = g_object_get_data (G_OBJECT (line), "line-of");

  return *customer;
}

/* What the buttons of a line do, in words. */
static GMenuModel *
make_menu (GtkWidget *line, gpointer user_data)
{
  GMenu     *menu = g_menu_new ();
  gint64     id = whose_line (line);
  GtkWidget *home = get_part (line, HOME);

  hf_row_menu_add (menu, _ ("_Open Card"), "win.show-customer", g_variant_new_int64 (id));
  if (home != NULL)
    hf_row_menu_add (menu,
                     gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (home)) ?
                       _ ("Take Out of the _Household") :
                       _ ("Put into the _Household"),
                     "family.press", g_variant_new ("(xs)", id, HOME));
  if (get_part (line, EDIT) != NULL)
    hf_row_menu_add (menu, _ ("_Change Relation"), "family.press",
                     g_variant_new ("(xs)", id, EDIT));
  if (get_part (line, REMOVE) != NULL)
    hf_row_menu_add (menu, _ ("_Remove from the Family"), "family.press",
                     g_variant_new ("(xs)", id, REMOVE));
  return G_MENU_MODEL (menu);
}

/* The lines may have been made anew since the menu opened. */
static void
press_cb (GtkWidget *widget, const char *action, GVariant *what)
{
  const char *part;
  gint64      id;

  g_variant_get (what, "(x&s)", &id, &part);
  for (GtkWidget *line = gtk_widget_get_first_child (HF_FAMILY_SECTION (widget)->family);
       line != NULL; line = gtk_widget_get_next_sibling (line))
    if (whose_line (line) == id && get_part (line, part) != NULL)
      {
        g_signal_emit_by_name (get_part (line, part), "clicked");
        return;
      }
}

static void
show_title (HfFamilySection *self, const HfReferralTally *tally)
{
  g_autofree char *text = NULL;

  if (tally->n_referred == 0)
    text = g_strdup (_ ("Referral"));
  else if (tally->n_referred_on == 0)
    /* Translators: how many a customer sent, and how many of them have come */
    text = g_strdup_printf (_ ("Referred %u, %u came"), tally->n_referred, tally->n_came);
  else
    /* Translators: how many a customer sent, how many of them have come, and how many these sent in
     * their turn */
    text = g_strdup_printf (_ ("Referred %u, %u came; they referred %u more"), tally->n_referred,
                            tally->n_came, tally->n_referred_on);
  gtk_label_set_text (GTK_LABEL (self->referrals_title), text);
}

/* The tree keeps what is open in it. */
static void
show_referrals (HfFamilySection *self, const HfReferralTally *tally)
{
  show_title (self, tally);
  hf_referral_tree_set_customer (self->tree, self->context,
                                 tally->is_any ? hf_sheet_reader_get_id (self->reader) : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->tree), tally->is_any);
  gtk_widget_set_visible (self->referrals_title,
                          tally->is_any || gtk_widget_get_visible (self->referrals));
}

/* Where in the lines of the family the keyboard is: whose line, which button of it, and how many
 * lines stand before. */
typedef struct
{
  gint64 customer; /* 0 for nowhere */
  guint  line;
  guint  button;
} Place;

static Place
find_place (HfFamilySection *self)
{
  GtkRoot   *root = gtk_widget_get_root (self->family);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  Place      place = { 0 };

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->family))
    return place;
  while (gtk_widget_get_parent (gtk_widget_get_parent (focus)) != self->family)
    focus = gtk_widget_get_parent (focus);
  place.customer = whose_line (gtk_widget_get_parent (focus));
  for (GtkWidget *before = gtk_widget_get_prev_sibling (focus); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    place.button++;
  for (GtkWidget *before = gtk_widget_get_prev_sibling (gtk_widget_get_parent (focus));
       before != NULL; before = gtk_widget_get_prev_sibling (before))
    place.line++;
  return place;
}

/* The line of the same person, or, where that is gone, the one that took its place. */
static GtkWidget *
find_line (HfFamilySection *self, const Place *place)
{
  GtkWidget *nearest = NULL;
  guint      i = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (self->family); line != NULL;
       line = gtk_widget_get_next_sibling (line), i++)
    {
      if (whose_line (line) == place->customer)
        return line;
      if (i <= place->line)
        nearest = line;
    }
  return nearest;
}

/* What was pressed may be gone with what it did. */
static void
return_to_place (HfFamilySection *self, const Place *place)
{
  GtkWidget *line = place->customer != 0 ? find_line (self, place) : NULL;
  GtkWidget *button = line ? gtk_widget_get_first_child (line) : NULL;

  if (place->customer == 0)
    return;
  for (guint i = 0; button != NULL && i < place->button && gtk_widget_get_next_sibling (button);
       i++)
    button = gtk_widget_get_next_sibling (button);
  gtk_widget_grab_focus (button != NULL ? button : self->add_button);
}

static void
show_members (HfFamilySection *self, GPtrArray *members)
{
  const Place place = find_place (self);
  gboolean    is_any = FALSE;

  hf_children_remove (self->family);
  hf_children_remove (self->referrals);
  for (guint i = 0; i < members->len; i++)
    {
      const HfKinMember *member = g_ptr_array_index (members, i);

      is_any = is_any || member->link <= HF_KIN_PHONE;
      add_member (self, member);
    }
  gtk_widget_set_visible (self->nobody, !is_any);
  hf_children_show_any (self->family);
  hf_children_show_any (self->referrals);
  return_to_place (self, &place);
}

static void
show_household (HfFamilySection *self)
{
  const char *raw = hf_row_text (self->household->customer, HF_CUSTOMER_HOUSEHOLD);
  const char *phone =
    self->household->phone ? hf_row_text (self->household->phone, HF_PHONE_NUMBER) : NULL;
  g_autofree char *name = hf_str_visible_controls (raw);
  g_autofree char *number = phone ? hf_revealing_format (self->context, phone) : NULL;
  g_autofree char *text = NULL;

  if (number != NULL)
    /* Translators: the name of a household, a telephone number */
    text = g_strdup_printf (_ ("Household %s · shared phone %s"), name, number);
  else
    /* Translators: the name of a household */
    text = g_strdup_printf (_ ("Household %s"), name);
  gtk_label_set_text (GTK_LABEL (self->household_label), text);
  gtk_widget_set_visible (self->household_line, raw != NULL);
  gtk_widget_set_visible (self->rename_button, !hf_context_get_viewer (self->context)->masked);
  hf_household_rename_set_customer (self->rename, self->context, self->household->customer->id,
                                    raw);
}

static void
show_family (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfFamilySection *self = HF_FAMILY_SECTION (widget);
  g_autoptr (Family) family = answer;

  hf_read_error_show (self->trouble, error, FALSE);
  if (family == NULL)
    return;
  g_clear_pointer (&self->household, hf_household_free);
  self->household = g_steal_pointer (&family->household);
  show_household (self);
  show_members (self, family->members);
  show_referrals (self, &family->tally);
}

/* Nobody may read, or change, one customer's family as another's. */
static void
clear_family (HfFamilySection *self)
{
  g_clear_pointer (&self->household, hf_household_free);
  hf_children_remove (self->family);
  hf_children_remove (self->referrals);
  gtk_widget_set_visible (self->household_line, FALSE);
  gtk_widget_set_visible (self->referrals_title, FALSE);
  hf_referral_tree_set_customer (self->tree, self->context, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->tree), FALSE);
  gtk_widget_set_visible (self->nobody, FALSE);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  return hf_changed_has_entity (changed, &hf_relation_def) ||
         hf_changed_has_entity (changed, &hf_phone_def) ||
         hf_changed_has_entity (changed, &hf_visit_def) || /* of those who were sent */
         hf_changed_has_entity (changed, &hf_customer_def);
}

static const HfSheetReading family_reading = {
  .read = read_family,
  .free = family_free,
  .show = show_family,
  .is_concerned = is_concerned,
};

static void
read_again (HfFamilySection *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
hf_family_section_dispose (GObject *object)
{
  HfFamilySection *self = HF_FAMILY_SECTION (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_FAMILY_SECTION);

  G_OBJECT_CLASS (hf_family_section_parent_class)->dispose (object);
}

static void
hf_family_section_finalize (GObject *object)
{
  g_clear_pointer (&HF_FAMILY_SECTION (object)->household, hf_household_free);

  G_OBJECT_CLASS (hf_family_section_parent_class)->finalize (object);
}

static void
hf_family_section_class_init (HfFamilySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_family_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_family_section_finalize;

  gtk_widget_class_install_action (widget_class, "family.press", "(xs)", press_cb);
  g_type_ensure (HF_TYPE_FAMILY_ADD);
  g_type_ensure (HF_TYPE_FAMILY_EDIT);
  g_type_ensure (HF_TYPE_HOUSEHOLD_RENAME);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_REFERRAL_TREE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-family-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, add_button);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, add);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, nobody);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, household_line);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, household_label);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, rename_button);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, rename);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, edit);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, family);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, referrals);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, referrals_title);
  gtk_widget_class_bind_template_child (widget_class, HfFamilySection, tree);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
}

static void
hf_family_section_init (HfFamilySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_row_menu_offer (self->family, GTK_WIDGET (self), make_menu, NULL);
  hf_row_menu_offer (self->referrals, GTK_WIDGET (self), make_menu, NULL);
}

void
hf_family_section_set_customer (HfFamilySection *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_FAMILY_SECTION (self));

  if (self->context == NULL)
    {
      self->context = g_object_ref (context);
      self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &family_reading);
    }
  gtk_widget_set_sensitive (self->add_button, customer != 0);
  if (customer == hf_sheet_reader_get_id (self->reader))
    return;
  clear_family (self);
  hf_family_add_set_customer (self->add, context, customer);
  hf_sheet_reader_ask (self->reader, customer);
}
