package a.a;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;

public class c extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle p0) {
        super.onCreate(p0);
        if (!b.b()) {
            new AlertDialog.Builder(this).setMessage("欢迎使用！请您仔细阅读《用户服务协议》与《隐私政策》。")
                .setPositiveButton("同意", this).setNegativeButton("不同意", this).show();
        }
    }

    @Override
    public void onClick(DialogInterface p0, int p1) {
        if (p1 == -1) {
            b.a(true);
            b.c(a.a);
        } else {
            finish();
        }
    }
}
