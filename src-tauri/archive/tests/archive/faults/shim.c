/* Fails the nth write or fsync to a file below a folder, as a failing disk does. Loaded before the C library.
 *
 * FAULT_FOLDER: the folder, as the kernel names it. FAULT_AT: n, counted from when a file named "arm" is written in it,
 * up to when one named "disarm" is. FAULT_FOREVER: every later one fails too. FAULT_ERRNO: with which error.
 * FAULT_HIT: a file that is made when it happens. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int armed;
static atomic_long counted;

static int ends_with(const char *text, const char *end) {
    size_t length = strlen(text), wanted = strlen(end);
    return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

static int fails(int file) {
    const char *folder = getenv("FAULT_FOLDER"), *at = getenv("FAULT_AT");
    char link[64], path[4096];
    if (!folder || !at) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder)) != 0) return 0;
    if (ends_with(path, "/arm")) { armed = 1; return 0; }
    if (ends_with(path, "/disarm")) { armed = 0; return 0; }
    if (!armed) return 0;
    long number = ++counted, wanted = atol(at);
    if (number != wanted && !(getenv("FAULT_FOREVER") && number > wanted)) return 0;
    int hit = open(getenv("FAULT_HIT"), O_CREAT | O_WRONLY, 0600);
    if (hit >= 0) close(hit);
    errno = atoi(getenv("FAULT_ERRNO"));
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
    return fails(file) ? -1 : REAL(write)(file, bytes, count);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    return fails(file) ? -1 : REAL(pwrite)(file, bytes, count, at);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    return fails(file) ? -1 : REAL(pwrite64)(file, bytes, count, at);
}
int fsync(int file) { return fails(file) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(file) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t length) { return fails(file) ? -1 : REAL(ftruncate)(file, length); }
int ftruncate64(int file, off64_t length) { return fails(file) ? -1 : REAL(ftruncate64)(file, length); }
