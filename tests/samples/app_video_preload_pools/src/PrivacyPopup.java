package com.example.app_video_preload_pools;

import android.app.AlertDialog;
import android.content.Context;

final class PrivacyPopup {
    interface Listener {
        void onAgree();

        void onRefuse();
    }

    private PrivacyPopup() {
    }

    static void show(Context context, Listener listener) {
        new AlertDialog.Builder(context)
                .setTitle("个人信息保护提示")
                .setMessage("请充分阅读并理解《用户协议》和《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> listener.onAgree())
                .setNegativeButton("不同意", (dialog, which) -> listener.onRefuse())
                .show();
    }
}
