/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the process that reads strangers' files gives up before it does: memory without end, time
 * without end, writing, other programs and the network. Fonts it may still read. */

#include "preview/hf-preview.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#ifdef __SANITIZE_ADDRESS__
#define MEMORY RLIM_INFINITY /* its shadow takes terabytes of addresses */
#else
#define MEMORY ((rlim_t) 1024 * 1024 * 1024)
#endif
#define SECONDS ((rlim_t) 10)

#define WRITES (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)

#if defined __x86_64__
#define MACHINE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined __riscv && __riscv_xlen == 64
#define MACHINE AUDIT_ARCH_RISCV64
#elif defined __loongarch64
#define MACHINE AUDIT_ARCH_LOONGARCH64
#endif

/* The lower half of an argument, which is where flags are. */
#define ARGUMENT(n) \
  (offsetof (struct seccomp_data, args[n]) + (G_BYTE_ORDER == G_BIG_ENDIAN ? 4 : 0))
#define FAIL        BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define LOAD(place) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, place)

#define REFUSE(call) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), FAIL
#define REFUSE_TO_WRITE(call, flags)                                                \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 4), LOAD (ARGUMENT (flags)), \
    BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, WRITES, 0, 1), FAIL,                      \
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

static gboolean
limit (int resource, rlim_t most)
{
  struct rlimit both = { most, most };

  return setrlimit ((__rlimit_resource_t) resource, &both) == 0;
}

/* A list of what is refused, not of what is allowed: that would differ with each version of the
 * libraries. A machine that runs another one's programs as well has two sets of numbers, of which
 * only its own may be used. */
static gboolean
give_up_calls (void)
{
#ifdef MACHINE
  /* clang-format off */
  struct sock_filter filter[] = {
    LOAD (offsetof (struct seccomp_data, arch)),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0), FAIL,
    LOAD (offsetof (struct seccomp_data, nr)),
    BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), FAIL, /* x86-64's second set */
    REFUSE (socket), REFUSE (socketpair), REFUSE (connect),
    REFUSE (execve), REFUSE (execveat), REFUSE (ptrace),
    REFUSE (process_vm_readv), REFUSE (process_vm_writev), REFUSE (io_uring_setup),
    REFUSE (kill), REFUSE (tgkill), REFUSE (tkill),
    REFUSE (unlinkat), REFUSE (renameat2), REFUSE (mkdirat), REFUSE (linkat), REFUSE (symlinkat),
    REFUSE (mknodat), REFUSE (fchmodat), REFUSE (fchownat), REFUSE (truncate), REFUSE (openat2),
#ifdef __NR_renameat
    REFUSE (renameat),
#endif
#ifdef __NR_open
    REFUSE (unlink), REFUSE (rename), REFUSE (mkdir), REFUSE (rmdir), REFUSE (link),
    REFUSE (symlink), REFUSE (mknod), REFUSE (chmod), REFUSE (chown), REFUSE (creat),
    REFUSE (fork), REFUSE (vfork),
    REFUSE_TO_WRITE (open, 1),
#endif
    REFUSE_TO_WRITE (openat, 2),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  /* clang-format on */
  struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

  return prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
#else
  return FALSE; /* rather no pictures */
#endif
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
