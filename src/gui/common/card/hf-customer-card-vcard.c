/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customer on a card handed out as a vCard, by the clipboard or in a file. What it says is
 * decided where it is read. */

#include "gui/common/card/hf-customer-card-vcard.h"

#include "base/hf-weak.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-customer-vcard.h"

#include <glib/gi18n.h>

/* The card keeps it. */
static HfContext *
get_context (HfCustomerCard *card)
{
  g_autoptr (HfContext) context = NULL;

  g_object_get (card, "context", &context, NULL);
  return context;
}

static HfStore *
get_store (HfCustomerCard *card)
{
  return hf_context_get_store (get_context (card));
}

static void
tell (HfCustomerCard *card, const char *text)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (card), HF_TYPE_PAGE);

  if (page != NULL)
    hf_page_toast (HF_PAGE (page), text, FALSE);
}

/* Programs that know vCards ask for one, others for text. */
static GdkContentProvider *
make_content (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes (HF_CUSTOMER_VCARD_MEDIA_TYPE, bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerCard) card = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = hf_customer_vcard_finish (HF_STORE (source), result, &error);
  g_autoptr (GdkContentProvider) content = NULL;

  if (card == NULL)
    return;
  if (text == NULL)
    {
      hf_page_show_error_of (GTK_WIDGET (card), error);
      return;
    }
  content = make_content (text);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (card)), content);
  tell (card, _ ("vCard copied"));
}

void
hf_customer_card_vcard_copy (HfCustomerCard *card)
{
  const HfRow *customer = hf_customer_card_get_customer (card);

  if (customer != NULL)
    hf_customer_vcard_read_async (get_store (card), customer->id, hf_ending_of (GTK_WIDGET (card)),
                                  read_cb, hf_weak_new (card));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerCard) card = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = hf_customer_vcard_finish (HF_STORE (source), result, &error);

  if (text != NULL)
    tell (card, _ ("vCard saved"));
  else
    hf_saving_tell_failure (GTK_WIDGET (card), get_context (card), N_ ("Save as vCard"), error);
}

void
hf_customer_card_vcard_save_to (HfCustomerCard *card, gint64 customer, GFile *file)
{
  hf_customer_vcard_save_async (get_store (card), customer, g_file_peek_path (file), NULL, saved_cb,
                                g_object_ref (card));
}

typedef struct
{
  HfWeak *card;
  gint64  customer; /* of whom it was asked; the card may show another by now */
} Choice;

static void
chosen_cb (GFile *file, gpointer user_data)
{
  Choice choice = *(Choice *) user_data;
  g_autoptr (HfCustomerCard) card = hf_weak_take (choice.card);

  g_free (user_data);
  if (card != NULL && file != NULL)
    hf_customer_card_vcard_save_to (card, choice.customer, file);
}

void
hf_customer_card_vcard_save (HfCustomerCard *card)
{
  const HfRow     *customer = hf_customer_card_get_customer (card);
  g_autofree char *name = NULL;
  Choice          *choice;

  if (customer == NULL)
    return;
  name = hf_customer_vcard_file_name (customer);
  choice = g_new (Choice, 1);
  *choice = (Choice){ hf_weak_new (card), customer->id };
  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (card))), _ ("Save as vCard"),
                        name, chosen_cb, choice);
}
