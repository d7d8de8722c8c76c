/* Stands in for chrome.exe under Wine, for tests only: hands Playwright's pipes (3 and 4) to chrome_relay.py, which
   starts the Linux Chromium. Nothing of Playwright is changed. */
#define _WIN32_WINNT 0x0600
#include <winsock2.h>
#include <windows.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static SOCKET relay;

static DWORD WINAPI from_driver(void *unused)
{
    HANDLE pipe = (HANDLE)_get_osfhandle(3);
    char buffer[65536];
    DWORD count;
    while (ReadFile(pipe, buffer, sizeof buffer, &count, 0) && count) {
        char *next = buffer;
        while (count) {
            int sent = send(relay, next, count, 0);
            if (sent <= 0)
                ExitProcess(3);
            next += sent;
            count -= sent;
        }
    }
    shutdown(relay, SD_SEND);
    return 0;
}

int main(int argc, char **argv)
{
    static char buffer[65536];
    const char *port = getenv("TJGUI_RELAY_PORT");
    struct sockaddr_in address = {0};
    int at_once = 1, count;
    HANDLE pipe;
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    relay = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_family = AF_INET;
    address.sin_port = htons(atoi(port ? port : "0"));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(relay, (struct sockaddr *)&address, sizeof address)) {
        fprintf(stderr, "There is no relay on the port in TJGUI_RELAY_PORT.\n");
        return 2;
    }
    setsockopt(relay, IPPROTO_TCP, 1, (char *)&at_once, sizeof at_once);
    for (int i = 1; i < argc; i++) {
        send(relay, argv[i], strlen(argv[i]), 0);
        send(relay, "\n", 1, 0);
    }
    send(relay, "\n", 1, 0);
    CreateThread(0, 0, from_driver, 0, 0, 0);
    pipe = (HANDLE)_get_osfhandle(4);
    while ((count = recv(relay, buffer, sizeof buffer, 0)) > 0) {
        char *next = buffer;
        DWORD written;
        while (count > 0) {
            if (!WriteFile(pipe, next, count, &written, 0))
                return 4;
            next += written;
            count -= written;
        }
    }
    return 0;
}
