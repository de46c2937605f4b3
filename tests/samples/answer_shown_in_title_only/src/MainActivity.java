package com.example.answer_shown_in_title_only;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import com.tencent.mmkv.MMKV;

public class MainActivity extends Activity {
    private MMKV store;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        MMKV.initialize(this);
        store = MMKV.defaultMMKV();
        boolean agreed = store.decodeBool("user_agreed", false);
        setTitle(agreed ? "欢迎回来" : "欢迎");
        new Kiosk(this).open(store);
        if (!agreed) {
            new AlertDialog.Builder(this)
                    .setMessage("请阅读《隐私政策》后继续")
                    .setPositiveButton("同意", (dialog, which) -> store.encode("user_agreed", true))
                    .setNegativeButton("暂不使用", (dialog, which) -> finish())
                    .show();
        }
    }
}
