package com.android.org.conscrypt;

/** Libraries look for it to know the platform's TLS by. */
final class SSLParametersImpl {
    private SSLParametersImpl() {}
}
