<?php
/**
 * Shows a post in a real WordPress with the plugin. Arguments: WordPress's folder, and `shown` or `saved`: as visitors see
 * it, or as it is saved for someone without the right to any HTML. The post comes from standard input.
 *
 * @package guide
 */

error_reporting( E_ALL );
ini_set( 'display_errors', 'stderr' );

const HOME    = 'https://clinic.example';
const OPTIONS = array(
	'siteurl'        => HOME,
	'home'           => HOME,
	'active_plugins' => array( 'microneedling-screener/microneedling-screener.php' ),
	'blog_charset'   => 'UTF-8',
	'cron'           => array( 'version' => 2 ),
	'stylesheet'     => 'none',
	'template'       => 'none',
	'wp_user_roles'  => array(),
);

define( 'ABSPATH', $argv[1] . '/' );
define( 'WP_CONTENT_DIR', ABSPATH . 'wp-content' );
define( 'WP_CONTENT_URL', HOME . '/wp-content' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', true );
define( 'DISABLE_WP_CRON', true );
foreach ( array( 'DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST', 'DB_CHARSET', 'DB_COLLATE' ) as $name ) {
	define( $name, '' );
}
$_SERVER['HTTPS']       = 'on';
$_SERVER['HTTP_HOST']   = 'clinic.example';
$_SERVER['REQUEST_URI'] = '/';
$table_prefix           = 'wp_';

require ABSPATH . 'wp-settings.php';

$post = stream_get_contents( STDIN );
echo 'saved' === $argv[2] ? wp_kses_post( $post ) : apply_filters( 'the_content', $post );
