package com.example.web_view_bridge;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.webkit.WebView;
import android.webkit.WebViewClient;

class Client extends WebViewClient {
    final Context c;

    Client(Context c) {
        this.c = c;
    }

    @Override
    public void onPageFinished(WebView v, String u) {
        ((TelephonyManager) c.getSystemService("phone")).getSubscriberId();
    }
}
