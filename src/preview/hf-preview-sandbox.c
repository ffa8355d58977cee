/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the process that reads strangers' files gives up before it does: memory without end, time
 * without end, writing, other programs and the network. Fonts it may still read. */

#include "preview/hf-preview.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#define MEMORY  ((rlim_t) 1024 * 1024 * 1024)
#define SECONDS ((rlim_t) 10)

#define REFUSE(call)                                       \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), \
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

static gboolean
limit (int resource, rlim_t most)
{
  struct rlimit both = { most, most };

  return setrlimit ((__rlimit_resource_t) resource, &both) == 0;
}

/* A list of what is refused, not of what is allowed: that would differ with each version of the
 * libraries. Numbers of calls belong to the machine the program was built for, which is the one it
 * runs on. */
static gboolean
give_up_calls (void)
{
  struct sock_filter filter[] = {
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, nr)),
    REFUSE (socket),
    REFUSE (socketpair),
    REFUSE (connect),
    REFUSE (execve),
    REFUSE (execveat),
    REFUSE (ptrace),
    REFUSE (process_vm_readv),
    REFUSE (process_vm_writev),
    REFUSE (kill),
    REFUSE (tgkill),
    REFUSE (tkill),
    REFUSE (unlinkat),
    REFUSE (renameat2),
    REFUSE (mkdirat),
    REFUSE (linkat),
    REFUSE (symlinkat),
    REFUSE (fchmodat),
    REFUSE (truncate),
#ifdef __NR_unlink
    REFUSE (unlink),
    REFUSE (rename),
    REFUSE (mkdir),
    REFUSE (rmdir),
    REFUSE (link),
    REFUSE (symlink),
    REFUSE (chmod),
    REFUSE (fork),
    REFUSE (vfork),
#endif
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

  return prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/**
 * hf_preview_lock_in:
 *
 * Gives up whatever painting a page does not need.
 *
 * Returns: whether all of it is given up; if not, nothing must be read
 */
gboolean
hf_preview_lock_in (void)
{
  signal (SIGXFSZ, SIG_IGN); /* a cache that cannot be written is no reason to end */
  return limit (RLIMIT_AS, MEMORY) && limit (RLIMIT_CPU, SECONDS) && limit (RLIMIT_FSIZE, 0) &&
         limit (RLIMIT_CORE, 0) && prctl (PR_SET_DUMPABLE, 0) == 0 &&
         prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && give_up_calls ();
}
