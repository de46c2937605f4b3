package androidx.fragment.app;

import android.os.Bundle;

public interface FragmentResultListener {
    void onFragmentResult(String key, Bundle result);
}
