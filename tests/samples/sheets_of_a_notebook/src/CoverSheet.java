package com.example.sheets_of_a_notebook;

import android.os.Build;
import android.os.Bundle;
import android.util.Log;

public class CoverSheet extends Sheet {
    @Override
    protected String title() {
        return "封面";
    }

    @Override
    public void onActivityCreated(Bundle state) {
        super.onActivityCreated(state);
        Log.d("Notebook", "unit " + Build.SERIAL);
    }
}
