package com.example.sheets_of_a_notebook;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.TextView;

public class NotebookPage extends Activity {
    private static final int BOOK = 1001;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        TextView tab = new TextView(this);
        tab.setText("相册");
        tab.setOnClickListener(pressed -> turn(new AlbumSheet()));
        FrameLayout book = new FrameLayout(this);
        book.setId(BOOK);
        page.addView(tab);
        page.addView(book);
        setContentView(page);
        getFragmentManager().beginTransaction().add(BOOK, new CoverSheet(), "cover").commit();
        boolean signed = getSharedPreferences("notebook", 0).getBoolean("signed_privacy_policy", false);
        if (signed) {
            turn(new PlaceSheet());
        } else {
            new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》")
                .setPositiveButton("同意", (box, which) ->
                    getSharedPreferences("notebook", 0).edit().putBoolean("signed_privacy_policy", true).apply())
                .show();
        }
    }

    private void turn(Sheet sheet) {
        getFragmentManager().beginTransaction().replace(BOOK, sheet).addToBackStack(null).commit();
    }
}
